package cn.jiazhu.web.page;

import java.util.List;

/// A person and everything that happened.
///
/// @param document the identity document, masked
public record PersonSheet(
        ConsoleFrame frame, Frame.Link back, String name, String document, String reason, List<File> files) {

    public PersonSheet {
        files = List.copyOf(files);
    }

    /// One certificate.
    ///
    /// @param announced approved applications, and whether their data have come
    /// @param findings of attempts, as the holder reads them
    public record File(
            String type,
            String number,
            List<Version> versions,
            List<String> announced,
            Entry.Book book,
            List<Findings> findings,
            List<Count> verifications,
            List<Act> acts) {

        public File {
            versions = List.copyOf(versions);
            announced = List.copyOf(announced);
            findings = List.copyOf(findings);
            verifications = List.copyOf(verifications);
            acts = List.copyOf(acts);
        }
    }

    /// A report.
    public record Version(
            String number, String knownFrom, String trueFrom, String state, String employer, List<String> specialties) {

        public Version {
            specialties = List.copyOf(specialties);
        }
    }

    /// Why an attempt was not made.
    public record Findings(String when, List<Check.Group> groups) {

        public Findings {
            groups = List.copyOf(groups);
        }
    }

    public record Count(String day, String code, String times) {}

    public record Act(String at, String act, String actor, String reason) {}
}
