package io.jenkins.plugins.benchmarkgate.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the keys of some benchmarks share: the beginning up to a whole part of the name, and the parameters at the end,
 * {@code tests/test_parser.py::*[100]}.
 */
final class SharedName {
    /** Name, and parameters in brackets as pytest writes them or in parentheses as JMH does. */
    private static final Pattern PARAMETERS = Pattern.compile("(.*?)([\\[(])([^\\[\\]()]*)[\\])]", Pattern.DOTALL);

    private static final Pattern END_OF_PART = Pattern.compile("::| > |[/.: #]|(?=[\\[(])");

    private SharedName() {}

    /** A key where it is the only one; {@code *} where they share nothing. */
    static String of(Collection<String> keys) {
        Set<String> distinct = new LinkedHashSet<>(keys);
        if (distinct.size() == 1) {
            return distinct.iterator().next();
        }
        return beginning(distinct) + "*" + parameters(distinct);
    }

    private static String beginning(Set<String> keys) {
        Iterator<String> others = keys.iterator();
        String common = others.next();
        while (others.hasNext()) {
            common = common.substring(0, equalUpTo(common, others.next()));
        }
        int end = 0;
        Matcher parts = END_OF_PART.matcher(common);
        while (parts.find()) {
            end = parts.end();
        }
        return common.substring(0, end);
    }

    private static int equalUpTo(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return length;
    }

    /** The parameters that all have, each as it is written; nothing where one key has none. */
    private static String parameters(Set<String> keys) {
        Set<String> common = null;
        String open = "";
        for (String key : keys) {
            Matcher matcher = PARAMETERS.matcher(key);
            if (!matcher.matches()) {
                return "";
            }
            open = matcher.group(2);
            List<String> own = List.of(matcher.group(3).split(open.equals("[") ? "-" : ", ", -1));
            common = common == null ? new LinkedHashSet<>(own) : retained(common, own);
        }
        if (common == null || common.isEmpty()) {
            return "";
        }
        return open.equals("[")
                ? "[%s]".formatted(String.join("-", common))
                : "(%s)".formatted(String.join(", ", common));
    }

    private static Set<String> retained(Set<String> common, List<String> own) {
        var left = new ArrayList<>(common);
        left.retainAll(own);
        return new LinkedHashSet<>(left);
    }
}
