package hudson.model;

public class User extends AbstractModelObject {
    User() {}

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getFullName() {
        throw new UnsupportedOperationException();
    }
}
