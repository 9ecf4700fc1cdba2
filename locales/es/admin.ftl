# Notices for the admins; the sentence itself is English, as in the log.
admin-notice = ⚠️ { $text }
