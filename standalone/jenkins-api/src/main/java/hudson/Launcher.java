package hudson;

public abstract class Launcher {
    Launcher() {}

    public boolean isUnix() {
        throw new UnsupportedOperationException();
    }
}
