"""What subjects and proofs read out of the facts: phrases, places, who is heard, what is dated."""
