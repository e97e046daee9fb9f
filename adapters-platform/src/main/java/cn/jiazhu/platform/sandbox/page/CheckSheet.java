package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// The phone after a scan: first the number that the page shows, then the face.
///
/// @param asker who wants to know
/// @param numbers to choose from; none once the right one has been chosen
/// @param number that was chosen
public record CheckSheet(
        Frame frame, String ticket, String back, String name, String asker, List<String> numbers, String number) {}
