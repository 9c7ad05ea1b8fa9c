"""A counted quarter in; its worksheet as text out, for an examiner with a pocket calculator.

lembar    the whole of it
kerja     the indicators: what was put in, and what came out step by step (langkah)
rerata    the means and the money, with the numbers put in
"""
