-- Posts the referral in the file BODY with the token in the file TOKEN, each with a key of its own.
local function read(name)
    local file = assert(io.open(os.getenv(name)))
    local text = file:read("*a")
    file:close()
    return text
end
local body, token = read("BODY"), read("TOKEN")
local head = "POST /v1/referrals HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " .. token
    .. "\r\nContent-Type: application/json\r\nContent-Length: " .. #body .. "\r\nIdempotency-Key: bench-" .. os.getenv("MARK") .. "-"
local tail = "\r\n\r\n" .. body
local number = 0
function request()
    number = number + 1
    return head .. number .. tail
end
