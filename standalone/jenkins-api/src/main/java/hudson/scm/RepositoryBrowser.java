package hudson.scm;

import java.io.IOException;
import java.net.URL;

public abstract class RepositoryBrowser<E extends ChangeLogSet.Entry> {
    public RepositoryBrowser() {
        throw new UnsupportedOperationException();
    }

    public abstract URL getChangeSetLink(E changeSet) throws IOException;
}
