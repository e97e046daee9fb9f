package cn.jiazhu.bootstrap;

/// Start with [Main].
public final class Main {

    private Main() {}

    public static void main(String... words) {
        System.out.println("甲注 " + String.join(" ", words));
    }
}
