"""The public map, in the order a reader meets it."""

urlpatterns: list[object] = []
