package cn.jiazhu.bootstrap.demo;

/// An invented person who plays in the demonstration; the account is there already.
///
/// @param mobile `bound` or `not-bound`, on the national platform
/// @param expects what a pre-check must say: `GRANTED`, or the code of the first finding that did not pass
/// @param shows the person's state, in Chinese
public record Actor(
        String key,
        String userName,
        String password,
        String name,
        String idType,
        String idNumber,
        String mobile,
        String expects,
        String shows) {

    @Override
    public String toString() {
        return key;
    }
}
