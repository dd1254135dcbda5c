"""The group's year as a wheel (årshjul): what happens in it, where it stands in the picture, and the same in words."""
