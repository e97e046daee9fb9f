package cn.jiazhu.web.page;

/// Where a stranger hands files in, or types the code of a certificate.
///
/// @param bad why the code typed cannot be one; empty for none
/// @param noFile what is wrong with the files; empty for nothing
public record CodeForm(Frame frame, String host, String code, String bad, String noFile) {}
