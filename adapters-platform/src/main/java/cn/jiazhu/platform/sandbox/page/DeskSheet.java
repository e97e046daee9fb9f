package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// One person at the desk.
///
/// @param person what forms send
/// @param done what has just been done; empty at first
/// @param mobile whether a mobile number is bound on the platform, in a word
/// @param bound whether it is
public record DeskSheet(
        Frame frame,
        String person,
        String name,
        String userName,
        String shows,
        String done,
        String mobile,
        boolean bound,
        List<Card> cards) {

    /// A certificate as the registry has it today.
    public record Card(String title, String certificate, List<Fact> facts, List<Offer> acts) {}

    /// A label and what stands beside it, line by line.
    public record Fact(String label, List<String> lines) {}
}
