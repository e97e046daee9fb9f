package cn.jiazhu.web.page;

import java.util.List;

/// A line of the 加注历史记录.
///
/// @param last the last day of the copy; empty for none
/// @param ways to its own page; none for a press refused at once
public record Entry(String when, Chip chip, String last, List<Prose> text, List<Frame.Link> ways) {

    /// A page of it.
    ///
    /// @param older the page before; one at most
    /// @param uses who else asked about the certificate
    public record Book(List<Entry> entries, List<Frame.Link> older, List<Use> uses) {

        public Book {
            entries = List.copyOf(entries);
            older = List.copyOf(older);
            uses = List.copyOf(uses);
        }
    }

    /// Another system asked, and why.
    public record Use(String when, String by, String reason) {}

    public Entry {
        text = List.copyOf(text);
        ways = List.copyOf(ways);
    }
}
