package cn.jiazhu.web.page;

/// A refusal at the console.
///
/// @param number of the request in the log
/// @param way on
public record ConsoleProblem(ConsoleFrame frame, String title, Problem.Case one, String number, Frame.Link way) {}
