package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "parser/long; parser/short; parser/*",
                "tests/test_x.py::test_a[100]; tests/test_x.py::test_b[100]; tests/test_x.py::*[100]",
                "test_x.py::test_a[100-fast]; test_x.py::test_a[200-fast]; test_x.py::test_a*[fast]",
                "test_x.py::test_a[1]; test_x.py::test_a[10]; test_x.py::test_a*",
                "test_x.py::test_a[1]; test_x.py::test_b; test_x.py::*",
                "org.x.Sort.run:avgt(size=10); org.x.Sort.walk:avgt(size=10); org.x.Sort.*(size=10)",
                "org.x.Sort.run:avgt(k=a, size=10); org.x.Parse.run:avgt(k=b, size=10); org.x.*(size=10)",
                "src/a.bench.ts > sorting > quick; src/a.bench.ts > sorting > merge; src/a.bench.ts > sorting > *",
                "BM_Copy/64; BM_Copy/640; BM_Copy/*",
                "parse; paint; *",
                "same; same; same"
            })
    void shouldSayWhatKeysShare(String one, String other, String shared) {
        assertThat(SharedName.of(List.of(one, other))).isEqualTo(shared);
    }
}
