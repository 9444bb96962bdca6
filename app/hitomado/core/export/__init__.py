"""What the resident system takes over without anybody typing it again."""
