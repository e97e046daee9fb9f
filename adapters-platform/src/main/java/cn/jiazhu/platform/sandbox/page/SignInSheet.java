package cn.jiazhu.platform.sandbox.page;

import java.util.List;

/// The platform's sign-in.
///
/// @param asker who will be told who has signed in; empty when nobody
/// @param password of every sample person
/// @param problem what was wrong with the last try; empty at first
public record SignInSheet(
        Frame frame,
        String asker,
        List<Hidden> along,
        List<Choice> people,
        String userName,
        String password,
        String problem,
        String cancel) {}
