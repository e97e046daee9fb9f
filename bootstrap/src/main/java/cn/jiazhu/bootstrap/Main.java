package cn.jiazhu.bootstrap;

/// Where a command line arrives.
public final class Main {

    private Main() {}

    public static void main(String... words) {
        System.exit(Commands.line(System.getenv()).execute(words));
    }
}
