package cn.jiazhu.domain;

/// Old registers write rare characters by the 80 private-use code points of GBK, U+E815 on; Unicode has since assigned
/// them (GB 18030-2022, annex D: U+E863 → 䶮). Never NFC or NFKC: they change ideographs that are somebody's name.
public final class LegacyCharacters {

    private static final int FIRST = 0xE815;

    private static final int[] ASSIGNED = ("⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱"
                    + "䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻")
            .codePoints()
            .toArray();

    private LegacyCharacters() {}

    /// The same text in today's characters.
    public static String standard(String text) {
        return text.codePoints()
                .map(LegacyCharacters::standard)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int standard(int c) {
        int index = c - FIRST;
        return index >= 0 && index < ASSIGNED.length ? ASSIGNED[index] : c;
    }
}
