package cn.jiazhu.web.page;

/// Where a stranger types the code of a certificate.
///
/// @param bad why the code typed cannot be one; empty for none
public record CodeForm(Frame frame, String host, String code, String bad) {}
