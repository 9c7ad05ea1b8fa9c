"""What text measures (`metrics`) and how it reads: dates, durations, NIP."""
