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

    /// Files of one copy.
    public record Together(List<String> names, String tone, String shape, String word) {
        public Together {
            names = List.copyOf(names);
        }
    }

    /// One file.
    ///
    /// @param name as its owner calls it
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
            List<Link> copy) {}
}
