package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// What the province reports of one person.
///
/// @param person what forms send
/// @param reporter what the system is called
/// @param played what has just been played; empty at first
public record ProvinceSheet(
        Frame frame,
        String person,
        String name,
        String reporter,
        String played,
        List<Exchange> exchanges,
        List<Card> cards,
        List<Offer> plays) {

    /// A certificate as the registry has it now.
    public record Card(String title, String certificate, String number, String employer, int version) {}

    /// What was sent, and what was answered.
    ///
    /// @param batch its number, or the problem
    public record Exchange(String sent, int status, String batch, List<String> answers) {}
}
