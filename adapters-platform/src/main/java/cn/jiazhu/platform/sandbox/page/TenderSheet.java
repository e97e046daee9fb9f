package cn.jiazhu.platform.sandbox.page;

import java.util.List;
import java.util.Map;

/// What the tender platform asks of one person.
///
/// @param person what forms send
/// @param asked what has just been asked; empty at first
public record TenderSheet(
        Frame frame,
        String person,
        String name,
        String asked,
        List<Exchange> exchanges,
        List<Card> cards,
        List<Offer> inquiries) {

    public record Card(String title, String certificate, String number) {}

    /// What was asked, and what was answered.
    public record Exchange(String question, String status, String message, List<Map.Entry<String, String>> fields) {}
}
