package cn.jiazhu.application.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678", "123456789", "1234567890", "87654321", "11111111", "88888888", "66666666", "12341234",
                "11223344", "password", "Password1", "P@ssw0rd", "passw0rd", "PASSWORD123!", "password2024", "qwertyui",
                "qwertyuiop", "1q2w3e4r", "1qaz2wsx", "qwer1234", "1234qwer", "abcd1234", "abc12345", "a1234567",
                "a12345678", "aa123456", "asdfghjk", "asdf1234", "zxcvbnm123", "iloveyou", "woaini520", "woaini1314",
                "520woaini", "5201314520", "5201314", "admin123", "admin@123", "wang123456", "zhang123", "qq123456",
                "19900101", "20011231", "147258369", "aaaa1111", "abcabcabc", "Woaini1234", "jiazhu123", "test1234"
            })
    void what_everybody_tries_first(String password) {
        assertThat(CommonPasswords.has(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jiazhu-demo",
                "for-the-first-time",
                "correct horse battery",
                "another password",
                "a password",
                "wangfujing-1998-tram",
                "我的密码没有人知道",
                "kR7mcv2p",
                "19901332",
                "qwer-zuhause",
                "tigerlily 77 garden"
            })
    void what_somebody_has_thought_of(String password) {
        assertThat(CommonPasswords.has(password)).isFalse();
    }
}
