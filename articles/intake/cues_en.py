"""English words of saying. One line a verb: base, third person, past, participle."""

SAY = """
say says said said
tell tells told told
state states stated stated
explain explains explained explained
announce announces announced announced
add adds added added
warn warns warned warned
claim claims claimed claimed
argue argues argued argued
insist insists insisted insisted
note notes noted noted
report reports reported reported
write writes wrote written
confirm confirms confirmed confirmed
deny denies denied denied
admit admits admitted admitted
acknowledge acknowledges acknowledged acknowledged
reply replies replied replied
answer answers answered answered
ask asks asked asked
stress stresses stressed stressed
emphasise emphasises emphasised emphasised
emphasize emphasizes emphasized emphasized
reiterate reiterates reiterated reiterated
declare declares declared declared
promise promises promised promised
suggest suggests suggested suggested
recall recalls recalled recalled
remark remarks remarked remarked
comment comments commented commented
complain complains complained complained
criticise criticises criticised criticised
criticize criticizes criticized criticized
accuse accuses accused accused
allege alleges alleged alleged
maintain maintains maintained maintained
conclude concludes concluded concluded
reveal reveals revealed revealed
disclose discloses disclosed disclosed
testify testifies testified testified
joke jokes joked joked
shout shouts shouted shouted
tweet tweets tweeted tweeted
post posts posted posted
concede concedes conceded conceded
caution cautions cautioned cautioned
assert asserts asserted asserted
repeat repeats repeated repeated
predict predicts predicted predicted
"""

THINK = """
believe believes believed believed
think thinks thought thought
hope hopes hoped hoped
fear fears feared feared
expect expects expected expected
estimate estimates estimated estimated
doubt doubts doubted doubted
"""

WANT = """
demand demands demanded demanded
urge urges urged urged
request requests requested requested
propose proposes proposed proposed
recommend recommends recommended recommended
threaten threatens threatened threatened
vow vows vowed vowed
pledge pledges pledged pledged
"""

CALL = """
call calls called called
describe describes described described
dub dubs dubbed dubbed
label labels labelled labelled
denounce denounces denounced denounced
praise praises praised praised
condemn condemns condemned condemned
brand brands branded branded
"""

FRAMES = ("according to", "in the words of", "in the view of", "in the opinion of")
NOUN_CUES = "claim belief opinion hope fear allegation warning promise accusation suggestion announcement statement"
