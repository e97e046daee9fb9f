package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// The phone before a scan.
///
/// @param ticket empty where a code is to be typed
/// @param code as far as it was typed
/// @param problem what was wrong with the last try; empty at first
public record ScanSheet(Frame frame, String ticket, String code, String back, List<Choice> people, String problem) {}
