package cn.jiazhu.web;

import cn.jiazhu.web.Voice.Told;
import java.util.Optional;

/// How refusals are told to people at a browser: those of the public pages, and those of the console.
interface Telling {

    /// A page about a refusal.
    String problem(Call call, ProblemCode code, Told told);

    /// The page that mends it, where a person can do so at once.
    Optional<String> mending(Call call, ProblemCode code);
}
