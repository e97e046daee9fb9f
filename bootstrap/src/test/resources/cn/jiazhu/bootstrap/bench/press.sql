-- The statements of a press, in its transactions, with rows of the same sizes. People are the crowd's second half.
\set half random(1, 1000000)
select h.certificate, h.account, h.session, h.holder, encode(sha256(convert_to(h.token, 'UTF8')), 'hex') as token,
       h.photo, h.signature, gen_random_uuid() as id, gen_random_uuid() as key, gen_random_uuid() as message,
       '投标-' || left(gen_random_uuid()::text, 18) as use,
       upper(left(md5(random()::text), 16)) as code
from bench.holder h, (select count(*) as all from bench.holder) c where h.n = c.all / 2 + 1 + :half % (c.all / 2)
\gset
