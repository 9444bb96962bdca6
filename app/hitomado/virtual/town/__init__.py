"""The generated practice town ひとまど町: invented people, the same for the same seed and day."""
