package cn.jiazhu.render;

/// Makes one copy and tells the digests of its files; started as a process of its own.
final class MakeOnce {

    private MakeOnce() {}

    public static void main(String... none) {
        System.out.println(digests());
    }

    static String digests() {
        var documents = Made.of(Copies.fullest().copy()).documents();
        return documents.pdf().sha256() + " " + documents.ofd().sha256();
    }
}
