package org.jenkinsci.plugins.structs.describable;

import java.io.Serializable;

public final class DescribableParameter implements Serializable {
    public String getName() {
        throw new UnsupportedOperationException();
    }

    public Class getErasedType() {
        throw new UnsupportedOperationException();
    }
}
