from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class DeskSite(admin.AdminSite):
    """The desk. People sign in through allauth, so throttling and the second factor hold here too."""

    site_header = _("Newsroom")
    site_title = _("Newsroom")
    index_title = _("The desk")
    enable_nav_sidebar = False
    login = secure_admin_login(admin.AdminSite.login)
