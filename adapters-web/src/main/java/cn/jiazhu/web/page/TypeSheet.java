package cn.jiazhu.web.page;

import cn.jiazhu.web.page.ProposalSheet.Fact;
import java.util.List;

/// A certificate type: what is drawn, the versions of its rules, and a form for other rules.
///
/// @param forms one for those who may propose, else none
public record TypeSheet(
        ConsoleFrame frame,
        String name,
        String address,
        List<Notice> notices,
        List<Row> rows,
        List<Fact> drawn,
        List<Form> forms) {

    /// A version.
    public record Row(String number, String from, int useDays, int ageLimit, String specialties, Chip chip) {}

    /// What was typed, or is in force.
    ///
    /// @param earliest day that can be chosen, and how that is said
    /// @param specialties as many as there can be; what is empty is none
    public record Form(
            String from,
            String earliest,
            String earliestHint,
            String useDays,
            String ageLimit,
            List<String> specialties,
            String grounds) {

        public Form {
            specialties = List.copyOf(specialties);
        }
    }

    public TypeSheet {
        notices = List.copyOf(notices);
        rows = List.copyOf(rows);
        drawn = List.copyOf(drawn);
        forms = List.copyOf(forms);
    }
}
