import random

import pytest

import textstats

VOCABULARY = (
    sorted(textstats.STOP_WORDS)
    + "level noon radar benchmark baseline threshold history noise build gate median quartile slow fast".split()
)


def text_of(count):
    chooser = random.Random(7)
    return " ".join(chooser.choice(VOCABULARY) for _ in range(count))


@pytest.mark.parametrize("count", [100, 1000])
def test_words(benchmark, count):
    assert len(benchmark(textstats.words, text_of(count))) == count


@pytest.mark.parametrize("count", [100, 1000])
def test_frequencies(benchmark, count):
    assert benchmark(textstats.frequencies, text_of(count))


def test_concordance(benchmark):
    assert benchmark(textstats.concordance, text_of(1000), "noise")


def test_letter_histogram(benchmark):
    assert sum(benchmark(textstats.letter_histogram, text_of(500))) > 0


def test_palindromes(benchmark):
    assert benchmark(textstats.palindromes, text_of(1000)) == ["level", "noon", "radar"]
