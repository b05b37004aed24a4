-- Why a mail stands where it stands was the name of an exception; now it is a word that the delivery log says in the reader's language.
UPDATE mail_outbox SET why = 'unreachable' WHERE why LIKE '%Exception';
UPDATE mail_outbox SET why = 'corrected' WHERE why = 'changed' AND kind = 'ALERT';
UPDATE mail_outbox SET why = 'interrupted' WHERE state = 'UNKNOWN' AND why IS NULL;
