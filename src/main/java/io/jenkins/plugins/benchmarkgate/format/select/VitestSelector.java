package io.jenkins.plugins.benchmarkgate.format.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files, and {@code -t} with the names of groups and benchmark, between which Vitest puts a space. An argument cannot hold
 * one, so that any sign matches there. From Vitest 5 on it puts another sign there, and benchmarks stand behind the name of
 * their test, {@code test / task}: the whole test is measured.
 */
public final class VitestSelector implements Selector {
    private static final String SEPARATOR = " > ";
    private static final String TASK = " / ";
    /** Results of Vitest before version 1 do not name the file. */
    private static final Pattern FILE = Pattern.compile(".*\\.[cm]?[jt]sx?");

    @Override
    public Optional<String> select(List<String> keys, Shell shell) {
        Set<String> files = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        boolean areWhole = true;
        for (String key : keys) {
            int task = key.indexOf(TASK);
            areWhole &= task < 0;
            List<String> parts = Arrays.asList((task < 0 ? key : key.substring(0, task)).split(SEPARATOR, -1));
            if (parts.size() < 2 || !FILE.matcher(parts.get(0)).matches() || !isSafe(parts)) {
                return Optional.empty();
            }
            files.add(task < 0 ? parts.get(0) : nameOf(parts.get(0)));
            names.add(parts.subList(1, parts.size()).stream()
                    .map(part -> part.replace(' ', '.'))
                    .collect(Collectors.joining(task < 0 ? "." : " ")));
        }
        String allFiles = String.join(" ", files);
        return Optional.of((areWhole ? Expression.endingLike(names, shell) : Expression.containing(names, shell))
                .map(expression -> allFiles + " -t " + expression)
                .orElse(allFiles));
    }

    /** Files of one name are told apart by their folders, which can be done where all of them are there. */
    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isSafe(List<String> parts) {
        var words = new ArrayList<>(List.of(parts.get(0)));
        parts.subList(1, parts.size()).forEach(part -> words.addAll(List.of(part.split(" ", -1))));
        return words.stream().allMatch(SafeName::isSafe);
    }
}
