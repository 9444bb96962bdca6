"""What is done with a card that no move brings."""
