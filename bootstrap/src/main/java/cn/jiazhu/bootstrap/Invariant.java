package cn.jiazhu.bootstrap;

/// What must hold whatever happened (reliability.md §1), and what of it the database cannot tell.
enum Invariant {
    I1("在办与有效的加注都不重复 never two at once for one certificate and purpose", ""),
    I2("签发的都有 PDF 与 OFD，且未损坏 both files of every copy, undamaged", ""),
    I3("已受理的一件不少 nothing accepted is lost", "what clients wrote down"),
    I4("未签发的没有文件 no file without an issued copy", ""),
    I5("先有记录，后有签名 an intent before every signature", "signatures that left no row: the signing device's own log"),
    I6("终止日期正确，处处相同 the right last day, in row and files", ""),
    I7("历史只增不改 history only grows", ""),
    I8("事事留痕 every act has its audit event", ""),
    I9("应失效的都已失效 nothing counts that has ended", "how soon"),
    I10("个人号码不外露 no personal number in the open", "logs, traces, temporary files"),
    I11("一次认证一人一用 a proof serves once, and its person", ""),
    I12("不予与未办都有原因 nothing refused or unfinished without a reason", "the words of the screen"),
    I13("一人不能独自决定 nothing of two by one, and the ministry's orders stand", ""),
    I14("上报条条有答复，只答复一次 every report answered once", "what a batch that was cut off still holds"),
    I15("告知不重不漏不过时 everybody told once, in order, nothing outdated", "what receivers have");

    private final String words;
    private final String elsewhere;

    Invariant(String words, String elsewhere) {
        this.words = words;
        this.elsewhere = elsewhere;
    }

    String words() {
        return words;
    }

    /// Empty when nothing is left.
    String elsewhere() {
        return elsewhere;
    }
}
