package cn.jiazhu.web.page;

import cn.jiazhu.web.page.Frame.Link;
import java.util.List;

/// The verifier's page about files: how many can be accepted, then a verdict for each, in the order they were handed
/// in.
///
/// @param together what files of one copy say, laid side by side
public record FilesSheet(
        Frame frame, String title, String checkedLabel, String checked, List<Result> results, List<Together> together) {

    public FilesSheet {
        results = List.copyOf(results);
        together = List.copyOf(together);
    }

    /// Told before all verdicts.
    public List<Together> differing() {
        return together.stream().filter(one -> !one.same()).toList();
    }

    /// Told after them, lest they pass for a verdict.
    public List<Together> same() {
        return together.stream().filter(Together::same).toList();
    }

    /// Files of one copy.
    public record Together(boolean same, List<String> names, String tone, String shape, String word) {
        public Together {
            names = List.copyOf(names);
        }
    }

    /// One file.
    ///
    /// @param name as its owner calls it
    /// @param issued whose copy it is, from what was issued; empty where none was
    /// @param additions what others have put into it
    /// @param copy the page of the copy that it is, or claims to be; none where it names none
    public record Result(
            String name,
            String tone,
            String shape,
            String word,
            String answer,
            Prose reason,
            List<String> additions,
            String issued,
            List<Link> copy) {}
}
