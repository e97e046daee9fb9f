package cn.jiazhu.domain.identity;

/// A natural person as proven or registered. The same person is: the same identity document; a name can be corrected.
public record Person(HolderId id, PersonName name) {

    public boolean isSameAs(Person other) {
        return id.equals(other.id);
    }

    /// Same document and same name: what a real-name check must state about the person of a session.
    public boolean isExactly(Person other) {
        return equals(other);
    }
}
