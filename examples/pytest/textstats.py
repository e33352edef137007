"""A small library to measure: statistics of a text."""

import re
from collections import Counter

WORD = re.compile(r"[a-z']+")
STOP_WORDS = frozenset(
    "a an and are as at be but by for from had has have he her his i in is it its not of on or "
    "she that the their them they this to was we were what which who will with you your".split()
)


def words(text):
    return WORD.findall(text.lower())


def content_words(text):
    return [word for word in words(text) if word not in STOP_WORDS]


def frequencies(text):
    return Counter(content_words(text))


def most_common(text, count):
    return frequencies(text).most_common(count)


def concordance(text, keyword, width=20):
    hits = []
    for match in re.finditer(r"\b%s\b" % re.escape(keyword), text):
        hits.append(text[max(0, match.start() - width):match.end() + width])
    return hits


def letter_histogram(text):
    histogram = [0] * 26
    for letter in text.lower():
        index = ord(letter) - 97
        if 0 <= index < 26:
            histogram[index] += 1
    return histogram


def palindromes(text):
    return sorted({word for word in words(text) if len(word) > 2 and word == word[::-1]})
