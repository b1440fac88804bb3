"""How Newsroom is run. Every value from outside comes through ``env``; ``manage.py settings`` prints the table."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from newsroom.env import Env

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env(os.environ)

# --- Where and as what ------------------------------------------------------------------------------------------------

DEBUG = env.flag(
    "DEBUG", True, "Show errors in the browser and relax what production insists on; 0 on any public server."
)
VAR_DIR = env.path("VAR_DIR", BASE_DIR / "var", "Folder for the database, media and collected assets.")
SITE_ADDRESS = env.text(
    "SITE_ADDRESS", "http://127.0.0.1:8000" if DEBUG else "", "Address readers use, with scheme, without final slash."
).rstrip("/")
SITE_NAME = env.text("SITE_NAME", "Newsroom", "The paper's name, as readers see it.")
CONTACT_EMAIL = env.text("CONTACT_EMAIL", "", "Where readers may write; shown in the statement on accessibility.")
SECURITY_CONTACT = env.text(
    "SECURITY_CONTACT", "", "Whom to tell of security holes: a mail address or an https:// address; empty: not said."
)
SECRET_KEY = env.secret(
    "SECRET_KEY", "only-for-development" if DEBUG else "", "Signs sessions; at least 50 random characters."
)
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"] if DEBUG else [], "Host names served, by comma."
)

if SECURITY_CONTACT and not re.fullmatch(r"https://\S+|[^\s@:/]+@[^\s@:/]+", SECURITY_CONTACT):
    raise ImproperlyConfigured("SECURITY_CONTACT must be a mail address or an address that begins with https://.")
VAR_DIR.mkdir(parents=True, exist_ok=True)

site = urlsplit(SITE_ADDRESS)
LOOPBACK = site.hostname in {"127.0.0.1", "localhost", "::1"}
HTTPS = site.scheme == "https"

if not DEBUG:
    if len(SECRET_KEY) < 50:
        raise ImproperlyConfigured("SECRET_KEY must be set to at least 50 random characters when DEBUG is 0.")
    if not ALLOWED_HOSTS:
        raise ImproperlyConfigured(
            "ALLOWED_HOSTS must name the hosts you serve when DEBUG is 0, such as news.example.org."
        )
    if not (HTTPS or (site.scheme == "http" and LOOPBACK)):
        raise ImproperlyConfigured(
            "SITE_ADDRESS must be set to the https:// address readers use when DEBUG is 0 (http:// only on 127.0.0.1)."
        )

# --- What it is made of -----------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "articles.apps.ArticlesConfig",
    "articles.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_filters",
    "django_prose_editor",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.head.middleware",
    "newsroom.csp.middleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "newsroom.cookies.middleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "newsroom.languages.middleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "articles.User"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Where things are kept --------------------------------------------------------------------------------------------

DATABASE_URL = env.url(
    "DATABASE_URL",
    f"sqlite:///{VAR_DIR / 'newsroom.sqlite3'}",
    "The database: a SQLite file or postgres://user:password@host:port/name.",
    schemes=("sqlite", "postgres", "postgresql"),
)
DATABASES = {"default": dj_database_url.parse(DATABASE_URL)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["ENGINE"] = "newsroom.sqlite"
    # Said aloud for test runners that know only Django's own engine by name.
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}
    # Writers wait for each other from the start of a transaction instead of failing at its end; readers never wait.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
else:
    # A machine that is gone says nothing at all: nobody waits longer than this for it.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
DATABASES["default"]["CONN_MAX_AGE"] = env.integer("CONN_MAX_AGE", 60, "Seconds a database connection is kept open.")
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

CACHE_URL = env.url(
    "CACHE_URL", "", "Empty: a cache in each process; redis://host:port/0 to share one.", schemes=("redis", "rediss")
)
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CACHE_URL}
    if CACHE_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}

PAGE_CACHE = env.flag("PAGE_CACHE", not DEBUG, "Keep whole pages for readers until something they show changes.")
PAGE_CACHE_MB = env.integer("PAGE_CACHE_MB", 512, "Room for them on this machine's disk, in megabytes.", minimum=1)
# Disposable: no backup needs it, and whoever deletes it loses only time.
PAGE_CACHE_FOLDER = VAR_DIR / "page-cache"
SURROGATE_KEY_HEADER = env.text(
    "SURROGATE_KEY_HEADER",
    "",
    "Header that tells a cache in front what a page shows, if it can drop pages by that.",
    choices=("", "Surrogate-Key", "Cache-Tag", "xkey"),
)

MEDIA_ROOT = env.path("MEDIA_ROOT", VAR_DIR / "media", "Folder of originals and renditions; never served as it is.")
MEDIA_BUCKET = env.text("MEDIA_BUCKET", "", "Name of an S3 bucket for media instead of MEDIA_ROOT.")
MEDIA_ENDPOINT = env.text("MEDIA_ENDPOINT", "", "Address of an S3-compatible store, if it is not Amazon's.")
MEDIA_URL = env.text(
    "MEDIA_URL", "/media/", "Path of pictures for readers; published pages keep it, so choose it once."
)
if not re.fullmatch(r"/[a-z0-9/-]*/", MEDIA_URL):
    raise ImproperlyConfigured("MEDIA_URL must be a path of this site between two slashes, such as /media/.")
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {"bucket_name": MEDIA_BUCKET, "endpoint_url": MEDIA_ENDPOINT or None, "default_acl": "private"},
    }
    if MEDIA_BUCKET
    else {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_ALLOW_ALL_ORIGINS = False

# --- Languages and time -----------------------------------------------------------------------------------------------

LANGUAGE_CODE = "de"
LANGUAGES = [("de", _("German")), ("es", _("Spanish")), ("en", _("English"))]
TIME_ZONE = env.text("TIME_ZONE", "Europe/Berlin", "The newsroom's time zone.")
USE_TZ = True
USE_I18N = True

# --- Who may come in --------------------------------------------------------------------------------------------------

AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/admin/"
ACCOUNT_ADAPTER = "newsroom.accounts.StaffOnly"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = SITE_NAME

# --- What browsers are told -------------------------------------------------------------------------------------------

SECURE_CSP = {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
}
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 24 * 7
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [SITE_ADDRESS] if SITE_ADDRESS else []
SECURE_HSTS_SECONDS = env.integer("HSTS_SECONDS", 31_536_000 if HTTPS else 0, "How long browsers insist on https.")
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
if env.flag("BEHIND_PROXY", False, "1 if a proxy in front sets X-Forwarded-Proto and drops what strangers send."):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- Limits and the worker --------------------------------------------------------------------------------------------

# A long article with 200 quotes is some 2,000 form fields: refusing them would lose an editor's work.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
WORKER_SECONDS = env.integer("WORKER_SECONDS", 2, "How often the worker looks for what is due.")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO", "Least severe messages that are logged.")},
}

# --- Mail -------------------------------------------------------------------------------------------------------------

# Mail carries links that open accounts: without a server it goes to the terminal in development, else nowhere.
EMAIL_HOST = env.text("EMAIL_HOST", "", "Mail server for password resets; empty: no mail is sent.")
EMAIL_PORT = env.integer("EMAIL_PORT", 587, "Its port.")
EMAIL_HOST_USER = env.text("EMAIL_USER", "", "Its user, if it asks for one.")
EMAIL_HOST_PASSWORD = env.secret("EMAIL_PASSWORD", "", "And the password.")
EMAIL_USE_TLS = env.flag("EMAIL_TLS", True, "Whether mail is encrypted on the way to it (STARTTLS).")
DEFAULT_FROM_EMAIL = env.text("EMAIL_FROM", "newsroom@localhost", "Whom mail is from.")
EMAIL_BACKEND = "django.core.mail.backends." + (
    "smtp.EmailBackend" if EMAIL_HOST else "console.EmailBackend" if DEBUG else "dummy.EmailBackend"
)
