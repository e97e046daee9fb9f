package cn.jiazhu.application.press;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The passwords that everybody tries first, by the patterns people make them of: a common word with a common number
/// around it, a piece that repeats, a walk over the keyboard, a day of birth. Many thousands, and nothing to look up.
final class CommonPasswords {

    private static final Set<String> WORDS = words("""
            a aa aaa ab abc abcd aini ai admin administrator adobe alexander amanda andrew angel anthony apple arsenal
            asd asdf ashley austin baby babygirl bailey banana baobao baobei barcelona baseball basketball batman beijing
            benjamin blink butterfly buster cat changeme charlie cheese chelsea chen china chinese chocolate chris
            cai caonima charlotte computer cookie daniel david default demo diamond dog dragon elizabeth fang feng
            ferrari flower football forever freedom friend friends fuckyou ginger google guest guo hannah happy harley
            hello hockey holly huang hunter iloveu iloveyou internet jasmine jennifer jessica jesus jiazhu jiang jordan
            joshua justin killer king lemon letmein li lin liu liverpool login lol love lovely loveme loveu loveyou
            lucky ma maggie manchester marina martin master matrix matthew melissa mercedes michael michelle microsoft
            monkey morgan mother mustang mylove myself naruto natasha nicole ninja nishishui office oracle orange pass
            passwd password patrick peanut pepper phoenix pokemon portal princess purple q qaz qazwsx qq qwe qwer qwert
            qwerty qwertyuiop rainbow ranger richard robert root samantha samsung secret shadow shanghai shenzhen
            silver simple soccer sophie spider starwars steven student summer sun sunshine superman sweet system taylor
            teacher temp test tester testing thomas tiger tigger tomcat trustno user username victoria wang welcome
            whatever william windows winner winter wo woaini woaiwo woaiwojia wodemima woshishui wu wwww xiao xiaoming
            xu yang yankees yellow yu z zaq zhang zhao zhongguo zhou zhu zx zxc zxcvbnm""");

    private static final Set<String> NUMBERS = words("""
            0 00 000 007 01 1 11 111 1111 111111 11223344 112233 12 121212 123 123123 1234 12345 123456 1234567 12345678
            123456789 1234567890 123321 1314 1314520 147258 147258369 159 168 1qaz 2 21 22 222 23 233 3 321 333 4321 5
            520 5201314 521 54321 55 555 5555 6 66 666 6666 666666 654321 69 7 77 777 7777 789 8 88 888 8888 888888
            9 99 999 9999 987654321 ! !@# @ @123 . # * 1! 123! 1234! _123 @1234 @123456 #123""");

    private static final List<String> WALKS = Stream.of(
                    "01234567890",
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
                    "qazwsxedcrfvtgbyhnujm",
                    "!@#$%^&*()",
                    "147258369")
            .flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString()))
            .toList();

    private static final Pattern REPEATED = Pattern.compile("(.{1,5})\\1+");
    private static final Pattern YEAR = Pattern.compile("(19[4-9][0-9]|20[0-3][0-9])[!.@#]?");
    private static final Pattern BIRTH_DATE =
            Pattern.compile("(19[0-9]{2}|20[0-3][0-9])(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])");

    private CommonPasswords() {}

    static boolean has(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return REPEATED.matcher(lower).matches()
                || BIRTH_DATE.matcher(lower).matches()
                || IntStream.rangeClosed(0, lower.length())
                        .anyMatch(at -> isMadeOf(lower.substring(0, at), lower.substring(at)));
    }

    private static boolean isMadeOf(String head, String tail) {
        boolean aboutAWord = (isWord(head) && isNumber(tail)) || (isNumber(head) && isWord(tail));
        return aboutAWord || (isNumber(head) && isNumber(tail)) || (isWalk(head) && isWalk(tail));
    }

    /// Also spelled as in `p@ssw0rd`.
    private static boolean isWord(String text) {
        String plain =
                text.replace('@', 'a').replace('0', 'o').replace('3', 'e').replace('$', 's');
        return WORDS.contains(text) || WORDS.contains(plain);
    }

    private static boolean isNumber(String text) {
        return text.isEmpty() || NUMBERS.contains(text) || YEAR.matcher(text).matches();
    }

    private static boolean isWalk(String text) {
        return text.isEmpty()
                || (text.length() > 2
                        && (REPEATED.matcher(text).matches() || WALKS.stream().anyMatch(walk -> walk.contains(text))));
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.split("\\s+")));
    }
}
