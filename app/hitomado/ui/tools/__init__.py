"""What the counter needs beside a visit, behind one key."""
