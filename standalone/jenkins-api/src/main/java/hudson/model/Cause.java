package hudson.model;

import java.util.List;

public abstract class Cause {
    public abstract String getShortDescription();

    public static class UpstreamCause extends Cause {
        UpstreamCause() {}

        @Override
        public String getShortDescription() {
            throw new UnsupportedOperationException();
        }

        public String getUpstreamProject() {
            throw new UnsupportedOperationException();
        }

        public int getUpstreamBuild() {
            throw new UnsupportedOperationException();
        }

        public List<Cause> getUpstreamCauses() {
            throw new UnsupportedOperationException();
        }
    }
}
