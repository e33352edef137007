package io.jenkins.plugins.benchmarkgate.store;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values that are dear to make, by name, given back when memory is short. Who asks for one while it is being made waits for
 * it, so that ten people cost one reading; who asks for another one does not wait. Safe for several threads.
 */
public final class SoftCache<T> {
    private final ConcurrentHashMap<String, Entry<T>> entries = new ConcurrentHashMap<>();
    private final int most;

    /**
     * An empty cache.
     *
     * @param most how many values are kept
     */
    public SoftCache(int most) {
        this.most = most;
    }

    /** Makes a value. */
    public interface Making<T> {
        T make() throws IOException;
    }

    /**
     * The value.
     *
     * @param version of what it is made of: with another one it is made anew
     * @throws IOException if it cannot be made, which is not kept
     */
    public T get(String name, String version, Making<T> making) throws IOException {
        T value = entries.computeIfAbsent(name, any -> new Entry<>()).get(version, making);
        forgetSurplus(name);
        return value;
    }

    private void forgetSurplus(String newest) {
        var names = entries.keySet().iterator();
        while (entries.size() > most && names.hasNext()) {
            if (!names.next().equals(newest)) {
                names.remove();
            }
        }
    }

    private static final class Entry<T> {
        private String version;
        private SoftReference<T> kept;

        synchronized T get(String wanted, Making<T> making) throws IOException {
            T known = wanted.equals(version) ? kept.get() : null;
            if (known == null) {
                known = making.make();
                kept = new SoftReference<>(known);
                version = wanted;
            }
            return known;
        }
    }
}
