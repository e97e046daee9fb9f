package cn.jiazhu.platform;

import java.net.http.HttpRequest;

/// What was asked, and so what an answer must be about.
///
/// @param kind of the answer, the `typ` of its JWS
/// @param subject ticket or person
/// @param nonce used for this question only
record Question(String kind, String subject, String nonce, HttpRequest request) {}
