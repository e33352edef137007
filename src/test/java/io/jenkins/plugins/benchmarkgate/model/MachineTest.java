package io.jenkins.plugins.benchmarkgate.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {
    private static final Machine MACHINE = new Machine("Ryzen 5", "x86_64", "12", "Linux", "CPython 3.11");

    @Test
    void shouldNameAllOfItsPartsInItsKey() {
        assertThat(MACHINE.key()).isEqualTo("Ryzen 5 / x86_64 / 12 / Linux / CPython 3.11");
        assertThat(new Machine("", "x86_64", "", "", "").key())
                .isEqualTo("unknown / x86_64 / unknown / unknown / unknown");
        assertThat(Machine.UNKNOWN.key()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "Xeon, x86_64, 12, Linux, CPython 3.11, CPU Xeon instead of Ryzen 5",
        "Ryzen 5, aarch64, 12, Linux, CPython 3.11, architecture aarch64 instead of x86_64",
        "Ryzen 5, x86_64, 4, Linux, CPython 3.11, logical CPUs 4 instead of 12",
        "Ryzen 5, x86_64, 12, Windows, CPython 3.11, operating system Windows instead of Linux",
        "Ryzen 5, x86_64, 12, Linux, CPython 3.12, runtime CPython 3.12 instead of CPython 3.11"
    })
    void shouldBeAnotherByEachOfItsParts(
            String cpu, String architecture, String cpus, String system, String runtime, String difference) {
        var other = new Machine(cpu, architecture, cpus, system, runtime);

        assertThat(other.key()).isNotEqualTo(MACHINE.key());
        assertThat(other.differencesFrom(MACHINE)).containsExactly(difference);
    }
}
